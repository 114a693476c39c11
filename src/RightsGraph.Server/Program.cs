using RightsGraph.Server.Commands;

// The commands of the program; without one it serves.
var program = new RootCommand(CommandLine.Description)
{
    ServeCommand.Create(),
    SearchCommand.Create(),
    ImportCommand.Create(),
    RemoveCommand.Create(),
    SourcesCommand.Create(),
    ExportCommand.Create(),
    CheckCommand.Create(),
    SchemaCommand.Create(),
};

return await program.ServingByDefault().RunAsync(args);
