"""How claims are read from sentences: names and cues, then measure, subject, time, stance, speaker and doubt."""
