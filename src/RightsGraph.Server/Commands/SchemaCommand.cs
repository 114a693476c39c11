using RightsGraph.Api;

namespace RightsGraph.Server.Commands;

internal static class SchemaCommand
{
    public static Command Create()
    {
        var command = new Command("schema", "Prints the GraphQL schema (SDL).");
        command.Runs((_, _) =>
        {
            Console.Out.Write(new GraphExecutor(onFault: (_, _) => { }).PrintSchema());
            return Task.FromResult(ExitCodes.Success);
        });
        return command;
    }
}
