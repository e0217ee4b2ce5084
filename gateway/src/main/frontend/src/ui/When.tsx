import { detroitDay, detroitTime, detroitTimeToTheSecond, utc } from '../words/dates';

/** An instant as the clocks in Detroit show it; UTC on hover. */
export function When({ at, exact = false }: { at: string; exact?: boolean }) {
  return <time dateTime={at} title={utc(at)}>{exact ? detroitTimeToTheSecond(at) : detroitTime(at)}</time>;
}

export function Day({ at }: { at: string }) {
  return <time dateTime={at}>{detroitDay(at)}</time>;
}
