using Spectre.Console;

namespace RightsGraph.Server.Commands;

/// <summary>Where the program writes: data to standard output, messages to standard error.</summary>
internal static class Terminal
{
    /// <summary>Through a pipe nothing is wrapped: a line is a line.</summary>
    private const int AnyWidth = 10_000;

    public static IAnsiConsole Output { get; } = ConsoleOf(Console.Out);

    public static IAnsiConsole Messages { get; } = ConsoleOf(Console.Error);

    private static IAnsiConsole ConsoleOf(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        if (!console.Profile.Out.IsTerminal)
        {
            console.Profile.Width = AnyWidth;
        }

        return console;
    }
}
