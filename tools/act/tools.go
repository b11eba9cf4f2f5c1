//go:build tools

// Package tools pins the tool built by scripts/tools.mjs; nothing is built from this file.
package tools

import _ "github.com/nektos/act"
