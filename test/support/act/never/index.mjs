throw new Error('Nothing stands in for this action in runs under act; see test/support/act.');
