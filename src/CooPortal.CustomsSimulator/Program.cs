using CooPortal.CustomsSimulator;

await SimulatorHost.Build(args).RunAsync();
