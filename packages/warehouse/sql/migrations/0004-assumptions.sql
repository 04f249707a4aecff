-- Sets of assumptions by name; every version is kept, so that a printed number can be told again. `current_set` is read where none is asked for.
CREATE TABLE assumption_sets (
  set_id VARCHAR NOT NULL, version INTEGER NOT NULL, name VARCHAR NOT NULL, given JSON NOT NULL, saved_at TIMESTAMP NOT NULL, saved_by VARCHAR NOT NULL,
  PRIMARY KEY (set_id, version)
);
CREATE TABLE current_assumptions (set_id VARCHAR NOT NULL);
