/** The attendance as the server sees it, asked anew after everything that was done. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { HomeView } from '../../../core/home';
import type { AttendanceView } from '../../../steps/attendance';
import type { PanelState } from '../use-panel';

export function useAttendance(panel: PanelState, view: HomeView) {
  const [now, setNow] = useState<AttendanceView | null>(null);
  const [of, setOf] = useState<HomeView | null>(null);
  useEffect(
    () =>
      panel.look<AttendanceView>('attendance', {}, (value) => {
        setNow(value);
        setOf(view);
      }),
    [view],
  );
  useLayoutEffect(() => {
    if (document.activeElement === document.body) document.querySelector('h1')?.focus();
  }, [now]);
  return { now, looking: of !== view };
}

export const to = (at: string | undefined, about = '') => ({ name: 'step' as const, key: 'attendance', at, about });
