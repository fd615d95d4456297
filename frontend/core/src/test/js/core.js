// The module under test: the built package, or another build of it to try.
export const { Change, Draft, Editor, Ids, Operation, Project, RenderPlan, Session, Sound, ...functions } =
  await import(process.env.NVE_CORE ?? '../../../target/teavm/index.js');
