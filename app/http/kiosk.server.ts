import type { Channel } from '#forms/engine/model.ts';

/** Seconds without a request after which a kiosk is as if nobody had been there. */
export const KIOSK_IDLE = 3 * 60;

/** How many seconds a device may hold something: at a kiosk the next person comes soon. */
export function lifeAt(channel: Channel, seconds: number): number {
  return channel === 'kiosk' ? Math.min(seconds, KIOSK_IDLE) : seconds;
}
