import type { LaidContour, LaidText, SignatureLayout } from '@e-respect/figures';

const Words = ({ at, className = '' }: { at: LaidText; className?: string }) => (
  <text x={at.x} y={at.y} textAnchor={at.anchor} className={className}>{at.text}</text>
);

const Contour = ({ contour }: { contour: LaidContour }) => (
  <g className={contour.strong ? 'contour strong' : 'contour'}>
    <path d={contour.path} />
    {contour.label && <Words at={contour.label} className="halo" />}
  </g>
);

function Means({ layout }: { layout: SignatureLayout }) {
  const { means: { x, y }, plot } = layout;
  return (
    <g className="mean">
      {x && <><path d={`M${x.x} ${plot.top}V${plot.bottom}`} /><Words at={x.label} className="tick halo" /></>}
      {y && <><path d={`M${plot.left} ${y.y}H${plot.right}`} /><Words at={y.label} className="tick halo" /></>}
    </g>
  );
}

function Threads({ layout, gross }: { layout: SignatureLayout; gross: boolean }) {
  return (
    <g className="threads">
      {layout.dots.map((dot) => dot.thread && dot.gross && (
        <g key={dot.id}>
          <path d={dot.thread} />
          <circle cx={gross ? dot.cx : dot.gross.cx} cy={gross ? dot.cy : dot.gross.cy} r="2.8" />
        </g>
      ))}
      {layout.grossLabel && !gross && <Words at={layout.grossLabel} className="tick halo" />}
    </g>
  );
}

/** What lies under the discs: curves of equal cost, means, words of the quadrants, the front, the threads. */
export function Behind({ layout, labels, gross }: { layout: SignatureLayout; labels: SignatureLayout; gross: boolean }) {
  return (
    <g>
      <Words at={labels.axisLabels.y} className="axis" />
      <Words at={labels.axisLabels.x} className="axis" />
      {labels.contours.map((contour) => <Contour key={contour.text} contour={contour} />)}
      <Means layout={labels} />
      {layout.bands.map((band) => (
        <g key={band.label.text} className="band">
          <path d={`M${layout.plot.left} ${band.y}H${layout.plot.right}`} />
          <Words at={band.label} className="tick halo" />
        </g>
      ))}
      {labels.quadrants.map((at) => <Words key={at.text} at={at} className="q" />)}
      {labels.front && <g className="front"><path d={labels.front.path} />{labels.front.label && <Words at={labels.front.label} className="halo" />}</g>}
      <Threads layout={layout} gross={gross} />
    </g>
  );
}

/** Names on the discs, where the model found room. */
export function Labels({ layout }: { layout: SignatureLayout }) {
  return (
    <g aria-hidden="true" pointerEvents="none">
      {layout.labels.map((label) => (
        <text key={label.id} className="halo" textAnchor={label.anchor} x={label.x}>
          {label.lines.map((line) => (
            <tspan key={line.y} x={label.x} y={line.y} className={line.strong ? 'name' : ''}>{line.text}</tspan>
          ))}
        </text>
      ))}
    </g>
  );
}
