export const USAGE = `Claimtrace: who says what in news articles, and where the sources disagree.

  claimtrace analyze PATH…   print quotations, speakers, claims, disagreements
  claimtrace check PATH…     print the disagreements that nobody has settled
  claimtrace quotations PATH…  hold quotations against records of what was said
  claimtrace status PATH…    print how far the checking of each article is
  claimtrace report PATH…    print what the checking came to, for the desk or
                             for readers
  claimtrace export PATH…    print the annotations for other programs
  claimtrace import FILE…    take annotations from other programs

A PATH is a file or a folder. Folders are searched for .md, .markdown, .txt and
.article files; dot-folders and node_modules are left out, and folders in them
that are called records or transcripts: they hold no articles. A file counts
once, however many PATHs and links lead to it.

  --format FORMAT   analyze: text (default) or json
                    check: text (default), json, sarif, or github (annotations
                    in a workflow of GitHub Actions)
                    quotations, status: text (default) or json
                    report: html (default: one file that needs no other), md,
                    csv, or claimreview (JSON-LD for search engines)
                    export, import: w3c (Web Annotations), brat (standoff), csv;
                    import takes it from a file's ending where it is not given
  --level LEVEL     check: the least level printed
                      warning  passages that cannot both be right
                      info     also speakers who contradict each other, figures
                               updated, words rendered differently (default)
                      hint     also what may be related
  --records PATH    quotations, report: the record, or the folder of them, that
                    quotations are held against: transcripts (.vtt, .srt,
                    .txt, .md), statements, interviews
  --each-folder     every folder right below a PATH is a collection of its own;
                    articles are compared only inside it
  --require STATUS  status: every claim that people marked must have it, on the
                    words as they are now, or be an opinion, and every article
                    must have one: --require verified
  --figures         status --require: every figure that was detected in a
                    statement worth a check must stand in such a claim, too
  --readers         report: only verified claims, with their sources, without
                    notes and names of the desk
  --url ADDRESS     report --format claimreview: the page that readers see
  --publisher NAME  the same: who publishes it
  --output FOLDER   export: where to put brat's files, one for each article
  --into FOLDER     import: the folder with the articles (default: this one)
  --person NAME     import: who takes them (default: the name that git knows)
  -h, --help        print this
  --version         print the version

Exit status
  0  done; check found no disagreement of level warning
  1  check found one; quotations found another figure, name or denial; status
     found a claim or figure without the required status, or an article
     without a claim
  2  the command line is wrong, or something could not be read or taken (it is
     named on standard error; the report holds the rest)

Everything happens on this machine.
`;
