using Spectre.Console;

namespace RightsGraph.Server.Commands;

/// <summary>Data goes to standard output, messages to standard error.</summary>
internal static class Terminal
{
    /// <summary>Keeps lines in a pipe from being wrapped.</summary>
    private const int PipeWidth = 10_000;

    public static IAnsiConsole Output { get; } = ConsoleOf(Console.Out);

    public static IAnsiConsole Messages { get; } = ConsoleOf(Console.Error);

    private static IAnsiConsole ConsoleOf(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        if (!console.Profile.Out.IsTerminal)
        {
            console.Profile.Width = PipeWidth;
        }

        return console;
    }
}
