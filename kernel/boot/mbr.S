// SPDX-License-Identifier: BSD-2-Clause
// The master boot record: reads the boot record and stage 2 in one LBA read and jumps to stage 2. Loaded by the BIOS at 0x7C00
// with the drive number in DL. What it cannot do is said on the screen, COM1 and port 0xE9; then the machine halts.

        .set    boot_record_address, 0x7e00     // sector 1; stage 2 follows at 0x8000
        .set    stage2_address, 0x8000
        .set    stage2_magic_address, 0x8004    // "STG2", behind stage 2's first jump
        .set    sectors_to_read, 31             // the boot record and abi::stage2_sector_limit sectors of stage 2
        .set    com1, 0x3f8

        .code16
        .section .text
        .globl  mbr_start
mbr_start:
        cli
        ljmp    $0, $canonical                  // some BIOSes enter at 07c0:0000
canonical:
        xorw    %ax, %ax
        movw    %ax, %ds
        movw    %ax, %es
        movw    %ax, %ss
        movw    $mbr_start, %sp
        sti
        cld
        movb    %dl, drive

        movb    $0x41, %ah                      // EDD 1.1: are the LBA extensions there?
        movw    $0x55aa, %bx
        int     $0x13
        movw    $no_lba, %si
        jc      fail
        cmpw    $0xaa55, %bx
        jne     fail
        testb   $1, %cl
        jz      fail

        movw    $packet, %si
        movb    $0x42, %ah                      // extended read
        movb    drive, %dl
        int     $0x13
        movw    $unreadable, %si
        jc      fail

        movw    $not_mica, %si
        cmpl    $0x4143494d, boot_record_address        // "MICA"
        jne     fail
        cmpl    $0x32475453, stage2_magic_address       // "STG2"
        jne     fail
        movb    drive, %dl
        ljmp    $0, $stage2_address

// Says the prefix and the text at SI everywhere, then halts.
fail:
        pushw   %si
        movw    $com1 + 3, %dx                  // 115200 baud, 8N1: unprogrammed, a UART sends five bits
        movb    $0x80, %al
        outb    %al, %dx
        movw    $com1, %dx
        movb    $1, %al
        outb    %al, %dx                        // divisor latch, low byte
        incw    %dx
        decb    %al
        outb    %al, %dx                        // and high
        movw    $com1 + 3, %dx
        movb    $3, %al
        outb    %al, %dx
        movw    $prefix, %si
        call    say
        popw    %si
        call    say
        movw    $ending, %si
        call    say
halted:
        cli
        hlt
        jmp     halted

say:
        lodsb
        testb   %al, %al
        jz      said
        outb    %al, $0xe9
        movb    %al, %bl
        xorw    %cx, %cx                        // at most 65536 looks at a UART that may not be there
        movw    $com1 + 5, %dx
transmitter:
        inb     %dx, %al
        testb   $0x20, %al
        loopz   transmitter
        movw    $com1, %dx
        movb    %bl, %al
        outb    %al, %dx
        movb    $0x0e, %ah                      // teletype output
        movw    $7, %bx
        int     $0x10
        jmp     say
said:
        ret

prefix:         .asciz  "mica boot: "
no_lba:         .asciz  "this BIOS reads no sectors by number (int 13h/42h): set the disk to LBA mode"
unreadable:     .asciz  "the disk's first 32 sectors cannot be read: write the image anew"
not_mica:       .asciz  "this disk holds no Mica stage 2: write the image anew"
ending:         .asciz  "\r\n"

packet:                                         // EDD disk address packet
        .byte   16, 0
        .word   sectors_to_read
        .word   boot_record_address, 0
        .quad   1
drive:  .byte   0

        .org    446                             // the partition table: four empty entries
        .fill   64, 1, 0
        .word   0xaa55
