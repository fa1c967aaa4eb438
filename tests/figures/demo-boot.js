globalThis.createDemo();
