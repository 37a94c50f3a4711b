/** A page of the script in a frame of its own: it can run, but reaches nothing except through the messages that are answered here. */
import { useEffect, useRef } from 'preact/hooks';
import type { FrameView } from '../start/view-types';
import { pageCall } from './api';
import type { Desk } from './desk';
import type { FromFrame, ToFrame } from './frame-talk';

interface Props {
  desk: Desk;
  frame: FrameView;
  width: number;
  height?: number;
  /** What `google.script.host.close()` does. */
  close(): void;
}

export function ScriptFrame({ desk, frame, width, height, close }: Props) {
  const element = useRef<HTMLIFrameElement>(null);
  const now = useRef({ desk, close });
  now.current = { desk, close };

  useEffect(() => {
    const hear = async ({ source, data }: MessageEvent<FromFrame>): Promise<void> => {
      const there = element.current?.contentWindow;
      if (!there || source !== there) return;
      if (data.kind === 'close') now.current.close();
      if (data.kind === 'link') now.current.desk.follow(data.href);
      if (data.kind !== 'call') return;
      const reply = await pageCall(frame.key, data.name, data.args);
      there.postMessage({ kind: 'reply', id: data.id, reply } satisfies ToFrame, '*');
      now.current.desk.look();
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [frame.key]);

  return (
    <iframe
      ref={element}
      key={frame.key}
      src={`frame/${frame.key}`}
      title={frame.title}
      sandbox="allow-scripts allow-forms"
      style={{ width: `${width}px`, height: height ? `${height}px` : '100%' }}
    />
  );
}
