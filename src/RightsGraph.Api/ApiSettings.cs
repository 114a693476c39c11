namespace RightsGraph.Api;

/// <summary>The section <c>Api</c> of the settings.</summary>
public sealed class ApiSettings
{
    public const string Section = "Api";

    /// <summary>Whether <c>__schema</c> and <c>__type</c> are answered. Where they are not, no error tells a name of
    /// the schema that the request did not hold. Default: true.</summary>
    public bool Introspection { get; set; } = true;
}
