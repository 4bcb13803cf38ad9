/** Applied in order, once each, in one transaction with the number that says so. */
export const migrations: readonly string[] = [
  `
  -- The record: the acts exactly as sealed. Everything else can be made from it.
  CREATE TABLE acts (
    position INTEGER PRIMARY KEY,
    section TEXT NOT NULL,
    body TEXT NOT NULL,
    run INTEGER NOT NULL,
    number INTEGER NOT NULL,
    digest TEXT NOT NULL UNIQUE,
    act BLOB NOT NULL,
    seal TEXT NOT NULL,
    context BLOB,
    content BLOB
  ) STRICT;
  CREATE INDEX acts_by_place ON acts (section, body, run, number);
  CREATE TABLE attachments (digest TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;

  -- The desk: what belongs to this node alone.
  CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE officers (id TEXT PRIMARY KEY, record TEXT NOT NULL) STRICT;
  CREATE TABLE peers (body TEXT PRIMARY KEY, record TEXT NOT NULL) STRICT;
  CREATE TABLE links (token TEXT PRIMARY KEY, officer TEXT NOT NULL, until TEXT NOT NULL, used INTEGER NOT NULL DEFAULT 0) STRICT;
  CREATE TABLE sessions (token TEXT PRIMARY KEY, record TEXT NOT NULL) STRICT;
  CREATE TABLE remarks (id TEXT PRIMARY KEY, about TEXT NOT NULL, record TEXT NOT NULL) STRICT;
  CREATE INDEX remarks_about ON remarks (about);
  `,
  `
  -- What was erased stays erased, whoever sends it again.
  CREATE TABLE erased (digest TEXT PRIMARY KEY) STRICT;
  `,
  `
  -- Feeds of which acts came in by their chain: whose own seals are still to be checked, and the first that was found wrong.
  CREATE TABLE seals_left (
    section TEXT NOT NULL,
    body TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    wrong INTEGER,
    PRIMARY KEY (section, body)
  ) STRICT;
  `,
  `
  -- Acts of one section in the order in which they were appended, a page at a time: the position is part of every index.
  CREATE INDEX acts_in_order ON acts (section);
  `,
]
