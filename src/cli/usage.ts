export const USAGE = `Claimtrace: who says what in news articles, and where the sources disagree.

  claimtrace analyze PATH…   print quotations, speakers, claims and disagreements
  claimtrace check PATH…     print the disagreements

A PATH is a file or a folder. Folders are searched for .md, .markdown, .txt and .article files;
dot-folders and node_modules are left out.

  --format FORMAT   analyze: text (default) or json; check: also sarif or github
  --level LEVEL     check: the least level printed: warning, info (default) or hint
  --each-folder     every folder right below a PATH is a collection of its own;
                    articles are compared only inside it
  -h, --help        print this
  --version         print the version

Exit status: 0; 1 when check found a disagreement of level warning; 2 when the command line is
wrong or a file cannot be read. Everything happens on this machine.
`;
