process.stderr.write('claimtrace: not yet\n');
