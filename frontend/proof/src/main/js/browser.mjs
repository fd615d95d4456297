// Runs every tenth seed of each suite in a browser, from a number on, and hands in the lines.
export async function run(where, from) {
  const proof = await import('./proof.js');
  const answer = await fetch('/scenarios');
  proof.give(await answer.json());
  const lines = [];
  for (const name of proof.names()) {
    for (let seed = from; seed < proof.seeds(name); seed += 10) {
      lines.push(line(proof, name, seed));
    }
  }
  await fetch(`/lines/${where}`, { method: 'POST', body: lines.join('\n') });
}

function line(proof, name, seed) {
  try {
    return proof.line(name, seed);
  } catch (error) {
    return `${name} ${seed} broke: ${String(error.stack).replace(/\s*\n\s*/g, ' ')}`;
  }
}
