import type { ScanView } from '../i18n/view.ts';

/** A QR code that stays dark on light, also where the page is dark: else phones cannot read it. */
export function CodeToScan({ view: { alternative, text, side, path } }: { readonly view: ScanView }) {
  return (
    <>
      <svg
        className="scan"
        viewBox={`0 0 ${String(side)} ${String(side)}`}
        role="img"
        aria-label={alternative}
      >
        <rect width={side} height={side} fill="#fff" />
        <path d={path} fill="#000" shapeRendering="crispEdges" />
      </svg>
      <p>{text}</p>
    </>
  );
}
