/** What V8 has counted of a script, as far as it is looked at here. */
declare module '@bcoe/v8-coverage' {
  export interface ScriptCov {
    readonly scriptId: string;
    readonly url: string;
    readonly functions: {
      functionName: string;
      ranges: { startOffset: number; endOffset: number; count: number }[];
      isBlockCoverage: boolean;
    }[];
  }
  /** Adds up what was counted of one script in several processes. */
  export function mergeScriptCovs(scripts: readonly ScriptCov[]): ScriptCov | undefined;
}
