using System.Net.Sockets;
using RightsGraph.Server.Commands;

namespace RightsGraph.Server.Serving;

/// <summary>One run of the server, to its end.</summary>
internal static class ServerRun
{
    /// <summary>Runs until it is told to stop; gives an exit code.</summary>
    public static async Task<int> RunAsync(
        IReadOnlyDictionary<string, string?> settings, CancellationToken cancellation)
    {
        await using var app = RightsGraphServer.Build(settings);
        var loader = app.Services.GetRequiredService<ArchiveLoader>();
        try
        {
            await app.RunAsync(cancellation);
            return loader.ExitCode;
        }
        catch (Exception problem) when (problem is IOException or SocketException)
        {
            // The socket's word for an address that is taken or not of this machine.
            await Console.Error.WriteLineAsync(problem.Message);
            return ExitCodes.Failure;
        }
    }
}
