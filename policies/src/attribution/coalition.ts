/** A set of players, as the bits of a whole number: player 0 is the lowest. */
export type Coalition = bigint;

export const NOBODY: Coalition = 0n;

/** Player 0 to `players` − 1. */
export function everybody(players: number): Coalition {
  return (1n << BigInt(players)) - 1n;
}

export function only(player: number): Coalition {
  return 1n << BigInt(player);
}

export function has(coalition: Coalition, player: number): boolean {
  return (coalition & only(player)) !== NOBODY;
}
