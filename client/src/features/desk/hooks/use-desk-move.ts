import { useState } from 'react'
import { bookings } from '../../../../../shared/contracts/bookings'
import { home } from '../../../../../shared/contracts/home'
import type { CloudError } from '../../../cloud/cloud-error'
import { useCommand } from '../../../cloud/use-command'
import type { DeskBooking } from '../parts/desk-booking'
import type { Move } from '../parts/desk-moves'

const AFTER_MOVE = { invalidates: [bookings.desk, bookings.slots, home.firstScreen] }

export interface DeskMove {
  /** True once it went through; `words` is what the resident reads of it, where there is something to say. */
  take: (move: Move, booking: DeskBooking, words: string) => Promise<boolean>
  /** The booking that is being moved, and how. */
  busy: { booking: string; move: Move } | null
  /** The last move that did not go through. */
  refused: { booking: DeskBooking; error: CloudError } | null
  forget: () => void
}

function useCommands() {
  return {
    confirm: useCommand(bookings.confirm, AFTER_MOVE),
    askMore: useCommand(bookings.askMore, AFTER_MOVE),
    decline: useCommand(bookings.decline, AFTER_MOVE),
    reopen: useCommand(bookings.reopen, AFTER_MOVE),
    callOff: useCommand(bookings.callOff, AFTER_MOVE),
    checkIn: useCommand(bookings.checkIn, AFTER_MOVE),
    start: useCommand(bookings.start, AFTER_MOVE),
    finish: useCommand(bookings.finish, AFTER_MOVE),
    miss: useCommand(bookings.miss, AFTER_MOVE),
    excuse: useCommand(bookings.excuse, AFTER_MOVE),
  }
}

type Commands = ReturnType<typeof useCommands>

/** Sends a move with what the desk saw of the booking; undefined when refused. */
function send(commands: Commands, community: string, move: Move, booking: DeskBooking, reason: string) {
  const { id, rev, slot, claim, seats, status } = booking
  const seen = { community, booking: id, rev }
  const place = { slot, claim, seats }
  switch (move) {
    case 'decline':
      return commands.decline.run({ ...seen, ...place, status: status === 'asking' ? status : 'pending', reason })
    case 'askMore':
      return commands.askMore.run({ ...seen, slot, reason })
    case 'callOff':
      return commands.callOff.run({ ...seen, ...place, status: status === 'arrived' ? status : 'confirmed', reason })
    case 'start':
      return commands.start.run({ ...seen, status: status === 'arrived' ? status : 'confirmed' })
    case 'finish':
      return commands.finish.run({ ...seen, ...place, note: reason })
    case 'miss':
      return commands.miss.run({ ...seen, ...place })
    case 'reopen':
    case 'excuse':
      return commands[move].run({ ...seen, reason })
    case 'confirm':
    case 'checkIn':
      return commands[move].run(seen)
  }
}

/** Every step that staff take with a booking. Whatever comes of it, the desk then shows what stands now. */
export function useDeskMove(community: string): DeskMove {
  const commands = useCommands()
  const [last, setLast] = useState<{ booking: DeskBooking; move: Move } | null>(null)
  const all = Object.values(commands)
  const error = all.find((command) => command.error !== null)?.error ?? null
  const forget = () => {
    for (const command of all) command.reset()
  }

  return {
    async take(move, booking, words) {
      setLast({ booking, move })
      forget()
      return (await send(commands, community, move, booking, words)) !== undefined
    },
    busy: last && commands[last.move].busy ? { booking: last.booking.id, move: last.move } : null,
    refused: last && error ? { booking: last.booking, error } : null,
    forget,
  }
}
