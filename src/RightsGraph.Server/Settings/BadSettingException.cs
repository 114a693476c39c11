namespace RightsGraph.Server.Settings;

/// <summary>A setting that the program cannot start with. The message names its key and what is allowed.</summary>
public sealed class BadSettingException(string message) : Exception(message);
