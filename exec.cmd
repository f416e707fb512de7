@rem The scripts of package.json begin with exec, so that signals reach Node and no shell between; Windows has no such word.
@%*
