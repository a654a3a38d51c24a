import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { pastTextsQuery, readPastText, secondReaderQuery, type ModelReading, type PastText } from './calls.js';

export interface PastReading {
  text: PastText;
  reading: ModelReading;
}

interface Run {
  state: 'idle' | 'running' | 'stopped' | 'done';
  total: number;
  readings: PastReading[];
  error: unknown;
}

const IDLE: Run = { state: 'idle', total: 0, readings: [], error: null };

/** Has the model read past texts one after the other, so that it can be stopped: each costs what the model costs. */
export function usePastReadings() {
  const client = useQueryClient();
  const [run, setRun] = useState<Run>(IDLE);
  const wanted = useRef(false);
  useEffect(() => () => void (wanted.current = false), []);
  const start = async () => {
    wanted.current = true;
    setRun({ ...IDLE, state: 'running' });
    try {
      const { items } = await client.fetchQuery({ ...pastTextsQuery, staleTime: 0 });
      setRun((before) => ({ ...before, total: items.length }));
      for (const text of items) {
        if (!wanted.current) return;
        const reading = await readPastText(text.id);
        setRun((before) => ({ ...before, readings: [...before.readings, { text, reading }] }));
      }
      setRun((before) => ({ ...before, state: 'done' }));
    } catch (error) {
      setRun((before) => ({ ...before, state: 'stopped', error }));
    } finally {
      void client.invalidateQueries({ queryKey: secondReaderQuery.queryKey });
    }
  };
  const stop = () => {
    wanted.current = false;
    setRun((before) => ({ ...before, state: 'stopped' }));
  };
  return { run, start, stop };
}
