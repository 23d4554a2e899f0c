type Props = { readonly facts: readonly { readonly label: string; readonly value: string }[] };

/** What is known at a glance: a name and a value each. */
export function FactList({ facts }: Props) {
  return (
    <dl className="facts">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
