import type { Mirror } from './mirror'

/** Ids that anybody may name, by `contract.action: field`, each with its reason. Everything else is refused. */
export const PUBLIC_BY_DESIGN: Record<Mirror['name'], Record<string, string>> = {
  'another community': {
    'bookings.catalogue: community': 'what a community offers is public',
    'bookings.item: item': 'what a community offers is public',
    'bookings.slots: item': 'what a community offers is public',
    'bookings.request: slot': 'a resident may be served in any hall',
    'bookings.join: slot': 'a resident may be served in any hall',
    'home.firstScreen: community': 'what a community offers is public',
    'home.livingRooms: community': 'living rooms are open to all',
    'identity.register: community + household': 'one registers where one lives; nobody has vouched for it yet',
    'places.inside: parent': 'where one may live is public: the picker of homes reads it',
    'places.names: place': 'where one may live is public; a household’s name is never told',
    'residents.addHome: household': 'one registers where one lives; nobody has vouched for it yet',
    'grids.list: community': 'who serves in a grid is public',
    'grids.grid: grid': 'who serves in a grid is public',
    'notices.feed: community': 'what a community tells everyone is public',
    'leaders.directory: community': 'building leaders are public',
    'leaders.ofBuildings: buildings': 'building leaders are public',
    'leaders.post: building': 'building leaders are public',
    'identity.grant: person': 'staff may live in another community; the place of the role is the manager’s own',
  },
  'the next grid': {
    'grids.grid: grid': 'who serves in a grid is public',
    'leaders.ofBuildings: buildings': 'building leaders are public',
    'leaders.post: building': 'building leaders are public',
    'places.names: place': 'where one may live is public; a household’s name is never told',
    'residents.addHome: household': 'one registers where one lives; nobody has vouched for it yet',
    'identity.register: household': 'one registers where one lives; nobody has vouched for it yet',
  },
  'a neighbour': {
    'notices.one: notice': 'whoever lives where a notice is for may read it',
    'notices.read: notice': 'whoever lives where a notice is for may read it',
    'notices.acknowledge: notice': 'whoever lives where a notice is for may read it',
    'notices.ask: notice': 'whoever lives where a notice is for may ask about it',
  },
}
