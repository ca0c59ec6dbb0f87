// SPDX-License-Identifier: BSD-2-Clause
// The nucleus' first instructions. A Multiboot loader jumps to nucleus_entry at its physical address: EAX magic, EBX info,
// protected mode, paging off, interrupts off. Leaves with the direct map on, no identity map, a GDT of the nucleus' own, the
// kernel stack, and calls nucleus_main(magic, info). Page bits: Intel SDM 3A, 4.3.

        .set    multiboot_magic, 0x1badb002     // Multiboot 0.6.96, 3.1
        .set    multiboot_flags, 3              // modules on page boundaries; memory information wanted
        .set    kernel_base, 0xc0000000
        .set    direct_map_directory_entries, 192       // of 4 MiB: memory::direct_map_bytes

        .set    page_present, 1
        .set    page_writable, 2
        .set    page_large, 0x80
        .set    cr4_pse, 1 << 4
        .set    cr0_pg_wp, 0x80010000
        .set    cr0_cd_nw, 0x60000000           // caches off: how the processor comes out of reset

        .section .multiboot, "a"
        .balign 4
        .long   multiboot_magic, multiboot_flags, -(multiboot_magic + multiboot_flags)

        .section .text.entry, "ax"
        .globl  nucleus_entry
        .type   nucleus_entry, @function
nucleus_entry:
        cli
        cld
        movl    %eax, %ebp                      // kept over what follows

        // The first 4 MiB in small pages: text and constants read-only, the guard page absent, all else writable.
        movl    $first_page_table - kernel_base, %edi
        movl    $page_present | page_writable, %eax
        movl    $1024, %ecx
1:      movl    %eax, %edx
        leal    kernel_base - page_writable(%eax), %esi         // the page's virtual address, with page_present in it
        cmpl    $kernel_begin, %esi
        jb      2f
        cmpl    $kernel_read_only_end, %esi
        jae     2f
        andl    $~page_writable, %edx
2:      decl    %esi
        cmpl    $kernel_guard_page, %esi
        jne     3f
        xorl    %edx, %edx
3:      movl    %edx, (%edi)
        addl    $4, %edi
        addl    $4096, %eax
        loop    1b

        // The directory: the small pages at 0 (for the next few instructions) and at kernel_base; 4 MiB pages behind them.
        movl    $boot_page_directory - kernel_base, %edi
        movl    $first_page_table - kernel_base + page_present + page_writable, %eax
        movl    %eax, (%edi)
        movl    %eax, kernel_base >> 20(%edi)
        leal    (kernel_base >> 20) + 4(%edi), %esi
        movl    $0x400000 + page_present + page_writable + page_large, %eax
        movl    $direct_map_directory_entries - 1, %ecx
4:      movl    %eax, (%esi)
        addl    $4, %esi
        addl    $0x400000, %eax
        loop    4b

        movl    %cr4, %eax
        orl     $cr4_pse, %eax
        movl    %eax, %cr4
        movl    %edi, %cr3
        movl    %cr0, %eax
        andl    $~cr0_cd_nw, %eax
        orl     $cr0_pg_wp, %eax
        movl    %eax, %cr0
        movl    $in_higher_half, %eax
        jmp     *%eax

in_higher_half:
        movl    $0, boot_page_directory         // the identity map goes
        movl    %cr3, %eax
        movl    %eax, %cr3
        lgdt    startup_gdt_pointer
        lidt    no_idt_pointer
        ljmp    $0x08, $1f
1:      movw    $0x10, %ax
        movw    %ax, %ds
        movw    %ax, %es
        movw    %ax, %fs
        movw    %ax, %gs
        movw    %ax, %ss
        movl    $kernel_stack_top, %esp
        movl    %ebp, %eax
        xorl    %ebp, %ebp                      // the end of every chain of frame pointers
        pushl   $0                              // EFLAGS as C++ expects it: no NT, no AC, nothing but the reserved bit
        popfl
        subl    $8, %esp                        // the i386 ABI wants ESP on a 16-byte boundary before a call
        pushl   %ebx
        pushl   %eax
        call    nucleus_main                    // never returns
        .size   nucleus_entry, . - nucleus_entry

        .section .rodata.startup_gdt, "a"
        .balign 8
startup_gdt:                                    // accessed bits are set: the CPU has no reason to write to read-only memory
        .quad   0
        .quad   0x00cf9b000000ffff              // flat code, ring 0
        .quad   0x00cf93000000ffff              // flat data, ring 0
startup_gdt_pointer:
        .word   . - startup_gdt - 1
        .long   startup_gdt

no_idt_pointer:                                 // until the IDT is set up an exception ends in a triple fault at once, and CR2
        .word   0                               // and EIP still are those of the exception
        .long   0

        .section .bss
        .balign 4096
        .globl  boot_page_directory
boot_page_directory:
        .skip   4096
first_page_table:
        .skip   4096
