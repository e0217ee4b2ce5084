import { useEffect, useState } from 'react';
import { catalog, type OpenReference } from '../api/operations';
import { answered, CHECK_EVERY_MILLIS, opened, passed, type Watch } from './watching';

const TICK_MILLIS = 500;

/** Watches the coverage of an open frame until it ends. Give the component a key per opening. */
export function useWatch(district: string, reference: OpenReference): Watch {
  const [watch, setWatch] = useState<Watch>(() => opened(performance.now()));
  const open = watch.is === 'open';
  useEffect(() => {
    if (!open) {
      return undefined;
    }
    const check = async () => {
      const askedAt = performance.now();
      const checks = await catalog.coverageChecks(district, [reference], CHECK_EVERY_MILLIS).catch(() => undefined);
      setWatch((before) => answered(before, checks?.results[0], askedAt));
    };
    const tick = () => setWatch((before) => passed(before, performance.now()));
    const checking = window.setInterval(() => void check(), CHECK_EVERY_MILLIS);
    const ticking = window.setInterval(tick, TICK_MILLIS);
    document.addEventListener('visibilitychange', tick);
    return () => {
      window.clearInterval(checking);
      window.clearInterval(ticking);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [open, district, reference]);
  return watch;
}
