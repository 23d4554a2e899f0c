import { createContext, useContext } from 'react';

/** What the document needs beside its content: the nonce of its answer and the address of the islands' script. */
export type PageAssets = { readonly nonce: string; readonly script: string };

const PageAssetsContext = createContext<PageAssets>({ nonce: '', script: '' });

export const PageAssetsProvider = PageAssetsContext.Provider;

/** The assets of the document that is being rendered. */
export function usePageAssets(): PageAssets {
  return useContext(PageAssetsContext);
}
