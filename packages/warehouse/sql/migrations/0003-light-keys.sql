-- Keys of sends are nearly all different: to try every way of compressing them took a third of an import. FSST fits them, and is the only one tried.
ALTER TABLE sends RENAME TO sends_before;
CREATE TABLE sends (
  import_no INTEGER NOT NULL, line_no BIGINT NOT NULL, replaced_by INTEGER, row_key VARCHAR NOT NULL USING COMPRESSION FSST,
  send_id VARCHAR USING COMPRESSION FSST, campaign_id VARCHAR NOT NULL, address_id INTEGER, ref_id INTEGER, sent_at TIMESTAMP NOT NULL, sent_day DATE NOT NULL,
  variant VARCHAR, list_id VARCHAR, delivered_at TIMESTAMP, bounced_at TIMESTAMP, bounce_type VARCHAR, opened_at TIMESTAMP,
  machine_opened_at TIMESTAMP, clicked_at TIMESTAMP, machine_clicked_at TIMESTAMP, unsubscribed_at TIMESTAMP, complained_at TIMESTAMP
);
INSERT INTO sends SELECT * FROM sends_before;
DROP TABLE sends_before;
