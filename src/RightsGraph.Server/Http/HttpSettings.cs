using System.ComponentModel.DataAnnotations;

namespace RightsGraph.Server.Http;

/// <summary>The section <c>Http</c> of the settings.</summary>
public sealed class HttpSettings
{
    public const string Section = "Http";

    private const int Least = 1_024;
    private const int Most = 1 << 28;

    /// <summary>Bytes in the body of a request, at most. Default: 1 MiB.</summary>
    [Range(Least, Most, ErrorMessage = "Http:MaxBodyBytes is {0}; expected 1024 to 268435456 bytes.")]
    public int MaxBodyBytes { get; set; } = 1 << 20;
}
