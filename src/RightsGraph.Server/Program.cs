using RightsGraph.Server.Commands;

return await RightsGraphCommand.RunAsync(args);
