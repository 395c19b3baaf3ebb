/** Makes an element: `make('button.primary', { onclick }, 'text', child)`. Text is never read as HTML. */
export function make(selector, attributes = {}, ...children) {
  const [tag, ...classes] = selector.split('.')
  const element = document.createElement(tag)
  if (classes.length > 0) element.className = classes.join(' ')
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false || value === null) continue
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value)
    else if (key === 'value') element.value = value
    else element.setAttribute(key, value === true ? '' : value)
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false))
  return element
}

/** A Chinese label with its English beside it. */
export function both(chinese, english) {
  return [chinese, make('small', {}, english)]
}

export function fill(element, ...children) {
  element.replaceChildren(...children.flat().filter(Boolean))
}

export function empty(chinese, english) {
  return make('p.empty', {}, ...both(chinese, english))
}

let hiding

/** A line at the bottom of the window for a moment. */
export function toast(text) {
  const line = document.getElementById('toast')
  line.textContent = text
  line.classList.add('shown')
  clearTimeout(hiding)
  hiding = setTimeout(() => line.classList.remove('shown'), 2600)
}
