/**
 * Applied in order, each once. Every table of the record begins with the section, which is a partnership or one body's
 * identity or public feed: it is the first column of each key, no other key is unique, and nothing refers from one section
 * to another, so that an engine of several machines can keep each section whole on one of them.
 */
export const postgresMigrations: readonly string[] = [
  `
  -- The record. "last" moves with every change of a section, so that whoever has read up to it knows what it lacks.
  CREATE TABLE sections (
    section TEXT COLLATE "C" PRIMARY KEY,
    began TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    last BIGINT NOT NULL DEFAULT 0
  );
  -- The acts exactly as sealed. "moved" is the position, until content comes that was missing.
  CREATE TABLE acts (
    section TEXT COLLATE "C" NOT NULL,
    position BIGINT NOT NULL,
    moved BIGINT NOT NULL,
    body TEXT COLLATE "C" NOT NULL,
    run BIGINT NOT NULL,
    number BIGINT NOT NULL,
    digest TEXT COLLATE "C" NOT NULL,
    act BYTEA NOT NULL,
    seal TEXT NOT NULL,
    context BYTEA,
    content BYTEA,
    PRIMARY KEY (section, position),
    UNIQUE (section, digest)
  );
  CREATE INDEX acts_by_place ON acts (section, body, run, number, position);
  CREATE INDEX acts_moved ON acts (section, moved) WHERE moved <> position;
  CREATE INDEX acts_by_digest ON acts (digest);
  -- Which files the content of an act names: a file goes with the last of them.
  CREATE TABLE enclosures (
    section TEXT COLLATE "C" NOT NULL,
    act TEXT COLLATE "C" NOT NULL,
    file TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (section, act, file)
  );
  CREATE INDEX enclosures_by_file ON enclosures (file);
  -- What was erased stays erased, whoever sends it again.
  CREATE TABLE erased (
    section TEXT COLLATE "C" NOT NULL,
    digest TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (section, digest)
  );
  -- Feeds of which acts came in by their chain: whose own seals are still to be checked, and the first that was found wrong.
  CREATE TABLE seals_left (
    section TEXT COLLATE "C" NOT NULL,
    body TEXT COLLATE "C" NOT NULL,
    first BIGINT NOT NULL,
    last BIGINT NOT NULL,
    wrong BIGINT,
    PRIMARY KEY (section, body)
  );
  -- A file is taken up before any act names it, and by acts of several partnerships: it is a section of its own.
  CREATE TABLE attachments (
    section TEXT COLLATE "C" NOT NULL,
    digest TEXT COLLATE "C" NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (section, digest)
  );

  -- The desk: small, not part of the record, and the same for every process.
  CREATE TABLE settings (name TEXT COLLATE "C" PRIMARY KEY, value TEXT NOT NULL);
  CREATE TABLE officers (id TEXT COLLATE "C" PRIMARY KEY, record TEXT NOT NULL);
  CREATE TABLE peers (body TEXT COLLATE "C" PRIMARY KEY, record TEXT NOT NULL);
  CREATE TABLE links (token TEXT COLLATE "C" PRIMARY KEY, officer TEXT NOT NULL, until TEXT COLLATE "C" NOT NULL, used BOOLEAN NOT NULL DEFAULT false);
  CREATE TABLE sessions (token TEXT COLLATE "C" PRIMARY KEY, record TEXT NOT NULL);
  CREATE TABLE remarks (id TEXT COLLATE "C" PRIMARY KEY, about TEXT COLLATE "C" NOT NULL, record TEXT NOT NULL);
  CREATE INDEX remarks_about ON remarks (about);
  -- Who of several processes does what only one should do, and until when.
  CREATE TABLE duties (name TEXT COLLATE "C" PRIMARY KEY, holder TEXT NOT NULL, until TIMESTAMPTZ NOT NULL);
  `,
]

/** What is distributed by section; the rest is small and may stand in one place. */
export const recordTables = ['sections', 'acts', 'enclosures', 'erased', 'seals_left', 'attachments'] as const
