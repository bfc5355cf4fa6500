export const USAGE = `Claimtrace: who says what in news articles, and where the sources disagree.

  claimtrace analyze PATH…   print quotations, speakers, claims, disagreements
  claimtrace check PATH…     print the disagreements

A PATH is a file or a folder. Folders are searched for .md, .markdown, .txt and
.article files; dot-folders and node_modules are left out. A file counts once,
however many PATHs and links lead to it.

  --format FORMAT   analyze: text (default) or json
                    check: text (default), json, sarif, or github (annotations
                    in a workflow of GitHub Actions)
  --level LEVEL     check: the least level printed
                      warning  passages that cannot both be right
                      info     also speakers who contradict each other, figures
                               updated, words rendered differently (default)
                      hint     also what may be related
  --each-folder     every folder right below a PATH is a collection of its own;
                    articles are compared only inside it
  -h, --help        print this
  --version         print the version

Exit status
  0  done; check found no disagreement of level warning
  1  check found one
  2  the command line is wrong, or something could not be read (it is named on
     standard error; the report holds the rest)

Everything happens on this machine.
`;
