import type { HookAnswer, HookChange } from '@e-respect/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { hooksQuery } from '../../../lib/api/queries.ts';
import { changeHook, removeHook } from '../import-actions.ts';

export function useHookChange(source: string) {
  const client = useQueryClient();
  return useMutation<HookAnswer, Error, HookChange>({
    mutationFn: (change) => changeHook(source, change),
    onSuccess: (hook) => client.setQueryData(hooksQuery.queryKey, (all) => all && { hooks: all.hooks.map((each) => (each.source === source ? hook : each)) }),
  });
}

export function useHookRemoval(source: string): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await removeHook(source);
    await client.invalidateQueries({ queryKey: hooksQuery.queryKey });
  };
}
