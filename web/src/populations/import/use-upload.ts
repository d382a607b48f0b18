import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-admin';
import { upload } from '../../data-provider/upload';
import type { PopulationImport } from './population-import';

/** Sends a file and goes on to its import. `sent` is the share that has gone, in percent. */
export function useUpload() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [sent, setSent] = useState(0);
  const stop = useRef<AbortController | null>(null);
  const sending = useMutation({
    mutationFn: (file: File) => {
      setSent(0);
      stop.current = new AbortController();
      return upload<PopulationImport>(`population-imports?fileName=${encodeURIComponent(file.name)}`, file, {
        signal: stop.current.signal,
        onProgress: (done, of) => setSent(of > 0 ? Math.floor((100 * done) / of) : 0),
      });
    },
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['population-imports'] });
      void navigate(`/population-imports/${id}/show`);
    },
  });
  return { sending, sent, cancel: () => stop.current?.abort() };
}
