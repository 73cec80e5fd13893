import { useEffect, useState } from 'react';
import { useEnvironment } from '../session/environment.tsx';

/** The time, ms UTC, moving on every minute. */
export function useNow(): number {
  const { now } = useEnvironment();
  const [current, setCurrent] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setCurrent(now()), 60_000);
    return () => clearInterval(timer);
  }, [now]);
  return current;
}
