namespace RightsGraph.Server.Commands;

/// <summary>What the program's exit code tells a script. docs/import-export.md lists them too.</summary>
public static class ExitCodes
{
    public const int Success = 0;

    /// <summary>Something failed that should not have; the message on standard error says what.</summary>
    public const int Failure = 1;

    /// <summary>The command line or a setting is wrong.</summary>
    public const int BadUsage = 2;

    /// <summary>A document was refused.</summary>
    public const int Refused = 3;
}
