
export interface PickProps<T extends string> {
  label: string;
  value: T;
  options: readonly (readonly [T, string])[];
  onPick: (value: T) => void;
}

/** A word of a sentence that opens a native list: the select lies over it, so phones and keyboards know it. */
export function Pick<T extends string>({ label, value, options, onPick }: PickProps<T>) {
  const shown = options.find(([id]) => id === value)?.[1] ?? value;
  return (
    <span className="pick">
      <span aria-hidden="true">{shown}</span>
      <select aria-label={label} value={value} onChange={(e) => onPick(e.target.value as T)}>
        {options.map(([id, name]) => (
          <option key={id} value={id}>{name}</option>
        ))}
      </select>
    </span>
  );
}
