-- Which browser and system a session was begun with, as far as it said so: names of a closed list, never what it sent.
ALTER TABLE session ADD COLUMN device text;
