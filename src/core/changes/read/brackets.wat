;; Finds the brackets of JSON that stand outside strings, 64 bytes at a time (the method of simdjson's first stage:
;; Langdale and Lemire, "Parsing Gigabytes of JSON per Second", 2019, sections 3.1.1 and 3.1.2).
;; Assembled into brackets-wasm.ts by scripts/embed-brackets.mjs.
(module
  ;; 1 MiB of input at 0, then one 32-bit word for each bracket found.
  (memory (export "memory") 81)
  ;; Is the byte that comes next escaped (1), and does it stand in a string (-1)?
  (global $escaped (mut i64) (i64.const 0))
  (global $string (mut i64) (i64.const 0))

  ;; Both as bits 0 and 1 of one number: zero where a document begins.
  (func (export "state") (result i32)
    (i32.or
      (i32.wrap_i64 (global.get $escaped))
      (i32.and (i32.wrap_i64 (global.get $string)) (i32.const 2))))

  ;; One bit for each of 64 bytes.
  (func $bits (param $a v128) (param $b v128) (param $c v128) (param $d v128) (result i64)
    (i64.or
      (i64.or
        (i64.extend_i32_u (i8x16.bitmask (local.get $a)))
        (i64.shl (i64.extend_i32_u (i8x16.bitmask (local.get $b))) (i64.const 16)))
      (i64.or
        (i64.shl (i64.extend_i32_u (i8x16.bitmask (local.get $c))) (i64.const 32))
        (i64.shl (i64.extend_i32_u (i8x16.bitmask (local.get $d))) (i64.const 48)))))

  ;; Which bytes follow an odd number of backslashes; remembers it of the byte after the block, which holds $count bytes.
  (func $escapes (param $backslash i64) (param $count i64) (result i64)
    (local $follows i64) (local $sum i64) (local $mask i64)
    (local.set $backslash (i64.and (local.get $backslash) (i64.xor (global.get $escaped) (i64.const -1))))
    (local.set $follows (i64.or (i64.shl (local.get $backslash) (i64.const 1)) (global.get $escaped)))
    (local.set $sum
      (i64.add
        (local.get $backslash)
        (i64.and
          (i64.and (local.get $backslash) (i64.const 0xaaaaaaaaaaaaaaaa))
          (i64.xor (local.get $follows) (i64.const -1)))))
    (local.set $mask
      (i64.and
        (i64.xor (i64.const 0x5555555555555555) (i64.shl (local.get $sum) (i64.const 1)))
        (local.get $follows)))
    (global.set $escaped
      (if (result i64) (i64.eq (local.get $count) (i64.const 64))
        (then (i64.extend_i32_u (i64.lt_u (local.get $sum) (local.get $backslash))))
        (else (i64.and (i64.shr_u (local.get $mask) (local.get $count)) (i64.const 1)))))
    (local.get $mask))

  ;; Writes position * 2 + (1 where it opens) for each bracket in the input's first $length bytes; gives how many.
  ;; $state is the state after the bytes before. The input must be followed by 64 blanks.
  (func (export "find") (param $length i32) (param $state i32) (result i32)
    (local $at i32) (local $out i32) (local $place i64)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local $backslash i64) (local $quotes i64) (local $opening i64) (local $brackets i64) (local $count i64)
    (global.set $escaped (i64.extend_i32_u (i32.and (local.get $state) (i32.const 1))))
    (global.set $string (i64.sub (i64.const 0) (i64.extend_i32_u (i32.shr_u (local.get $state) (i32.const 1)))))
    (local.set $out (i32.const 0x100040))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (local.get $length)))
        (local.set $a (v128.load offset=0 (local.get $at)))
        (local.set $b (v128.load offset=16 (local.get $at)))
        (local.set $c (v128.load offset=32 (local.get $at)))
        (local.set $d (v128.load offset=48 (local.get $at)))
        (local.set $quotes
          (call $bits
            (i8x16.eq (local.get $a) (i8x16.splat (i32.const 0x22)))
            (i8x16.eq (local.get $b) (i8x16.splat (i32.const 0x22)))
            (i8x16.eq (local.get $c) (i8x16.splat (i32.const 0x22)))
            (i8x16.eq (local.get $d) (i8x16.splat (i32.const 0x22)))))
        (local.set $backslash
          (call $bits
            (i8x16.eq (local.get $a) (i8x16.splat (i32.const 0x5c)))
            (i8x16.eq (local.get $b) (i8x16.splat (i32.const 0x5c)))
            (i8x16.eq (local.get $c) (i8x16.splat (i32.const 0x5c)))
            (i8x16.eq (local.get $d) (i8x16.splat (i32.const 0x5c)))))
        (if (i64.ne (i64.or (local.get $backslash) (global.get $escaped)) (i64.const 0))
          (then
            (local.set $count (i64.extend_i32_u (i32.sub (local.get $length) (local.get $at))))
            (if (i64.gt_u (local.get $count) (i64.const 64)) (then (local.set $count (i64.const 64))))
            (local.set $quotes
              (i64.and
                (local.get $quotes)
                (i64.xor (call $escapes (local.get $backslash) (local.get $count)) (i64.const -1))))))
        ;; From quotes to what is between them: each bit the parity of all up to it.
        (local.set $quotes (i64.xor (local.get $quotes) (i64.shl (local.get $quotes) (i64.const 1))))
        (local.set $quotes (i64.xor (local.get $quotes) (i64.shl (local.get $quotes) (i64.const 2))))
        (local.set $quotes (i64.xor (local.get $quotes) (i64.shl (local.get $quotes) (i64.const 4))))
        (local.set $quotes (i64.xor (local.get $quotes) (i64.shl (local.get $quotes) (i64.const 8))))
        (local.set $quotes (i64.xor (local.get $quotes) (i64.shl (local.get $quotes) (i64.const 16))))
        (local.set $quotes (i64.xor (local.get $quotes) (i64.shl (local.get $quotes) (i64.const 32))))
        (local.set $quotes (i64.xor (local.get $quotes) (global.get $string)))
        (global.set $string (i64.shr_s (local.get $quotes) (i64.const 63)))
        ;; `[` and `{`, and `]` and `}`, differ only in the bit 0x20.
        (local.set $a (v128.or (local.get $a) (i8x16.splat (i32.const 0x20))))
        (local.set $b (v128.or (local.get $b) (i8x16.splat (i32.const 0x20))))
        (local.set $c (v128.or (local.get $c) (i8x16.splat (i32.const 0x20))))
        (local.set $d (v128.or (local.get $d) (i8x16.splat (i32.const 0x20))))
        (local.set $opening
          (call $bits
            (i8x16.eq (local.get $a) (i8x16.splat (i32.const 0x7b)))
            (i8x16.eq (local.get $b) (i8x16.splat (i32.const 0x7b)))
            (i8x16.eq (local.get $c) (i8x16.splat (i32.const 0x7b)))
            (i8x16.eq (local.get $d) (i8x16.splat (i32.const 0x7b)))))
        (local.set $brackets
          (i64.and
            (i64.or
              (local.get $opening)
              (call $bits
                (i8x16.eq (local.get $a) (i8x16.splat (i32.const 0x7d)))
                (i8x16.eq (local.get $b) (i8x16.splat (i32.const 0x7d)))
                (i8x16.eq (local.get $c) (i8x16.splat (i32.const 0x7d)))
                (i8x16.eq (local.get $d) (i8x16.splat (i32.const 0x7d)))))
            (i64.xor (local.get $quotes) (i64.const -1))))
        (block $none
          (loop $each
            (br_if $none (i64.eqz (local.get $brackets)))
            (local.set $place (i64.ctz (local.get $brackets)))
            (i32.store
              (local.get $out)
              (i32.or
                (i32.shl (i32.add (local.get $at) (i32.wrap_i64 (local.get $place))) (i32.const 1))
                (i32.wrap_i64 (i64.and (i64.shr_u (local.get $opening) (local.get $place)) (i64.const 1)))))
            (local.set $out (i32.add (local.get $out) (i32.const 4)))
            (local.set $brackets
              (i64.and (local.get $brackets) (i64.sub (local.get $brackets) (i64.const 1))))
            (br $each)))
        (local.set $at (i32.add (local.get $at) (i32.const 64)))
        (br $next)))
    (i32.shr_u (i32.sub (local.get $out) (i32.const 0x100040)) (i32.const 2))))
