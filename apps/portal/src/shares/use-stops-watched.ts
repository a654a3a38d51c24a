import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { freezesQuery } from '../freezes/freezes-api.js';

/** Asks for the shares anew when sharing is stopped or goes on: what each is said to wait for has changed. */
export function useStopsWatched(): void {
  const client = useQueryClient();
  const { data } = useQuery(freezesQuery);
  const stops = data?.items.map(({ id }) => id).join(' ');
  const known = useRef(stops);
  useEffect(() => {
    if (known.current !== undefined && known.current !== stops) {
      void client.invalidateQueries({ queryKey: ['get', '/api/shares'] });
    }
    known.current = stops;
  }, [client, stops]);
}
