using System.ComponentModel.DataAnnotations;
using RightsGraph.Server.Http.Limits;

namespace RightsGraph.Server.Http;

/// <summary>The section <c>Http</c> of the settings.</summary>
public sealed class HttpSettings : IValidatableObject
{
    public const string Section = "Http";

    private const int MinAnswerCacheBytes = 1 << 16;
    private const string AnswerCacheRange =
        "Http:AnswerCacheBytes is out of range; expected 0, or 65536 to 1073741824 bytes.";

    /// <summary>Bytes in the body of a request, at most. Default: 1 MiB.</summary>
    [Range(1_024, 1 << 28, ErrorMessage = "Http:MaxBodyBytes is out of range; expected 1024 to 268435456 bytes.")]
    public int MaxBodyBytes { get; set; } = 1 << 20;

    /// <summary>Bytes in the body of a request that has the editor key, at most. Default: 64 MiB.</summary>
    [Range(
        1_024,
        1 << 28,
        ErrorMessage = "Http:MaxEditorBodyBytes is out of range; expected 1024 to 268435456 bytes.")]
    public int MaxEditorBodyBytes { get; set; } = 64 << 20;

    /// <summary>
    /// Seconds in which the body of a request that has the editor key must have come, and again seconds that answering
    /// it may take. Default: 120.
    /// </summary>
    [Range(0.1, 3_600, ErrorMessage = "Http:EditorSeconds is out of range; expected 0.1 to 3600 seconds.")]
    public double EditorSeconds { get; set; } = 120;

    /// <summary>Seconds in which the body of a request must have come. Default: 10.</summary>
    [Range(0.1, 3_600, ErrorMessage = "Http:BodySeconds is out of range; expected 0.1 to 3600 seconds.")]
    public double BodySeconds { get; set; } = 10;

    /// <summary>
    /// Bytes of all bodies that are being received together, the first 16 KiB of each left out; a body beyond them is
    /// refused with 503. Default: 64 MiB.
    /// </summary>
    [Range(0, 1L << 40, ErrorMessage = "Http:MaxBodiesBytes is out of range; expected 0 to 1099511627776 bytes.")]
    public long MaxBodiesBytes { get; set; } = 64 << 20;

    /// <summary>
    /// Open connections; beyond them, the one that has waited longest for a request, or for the rest of one, is closed
    /// in favour of a new one. Each takes about 10 kB while it waits, and up to 150 kB beside what the other limits
    /// bound while its request comes or its answer goes. Default: 1,000.
    /// </summary>
    [Range(1, 1_000_000, ErrorMessage = "Http:MaxConnections is out of range; expected 1 to 1000000.")]
    public int MaxConnections { get; set; } = 1_000;

    /// <summary>
    /// Requests that are answered at one time; further ones are refused with 503. A request that is still being
    /// received takes no place, nor does one whose answer is being sent. Default: 128.
    /// </summary>
    [Range(1, 100_000, ErrorMessage = "Http:MaxRequestsInFlight is out of range; expected 1 to 100000.")]
    public int MaxRequestsInFlight { get; set; } = 128;

    /// <summary>Seconds that answering one request may take. Default: 10.</summary>
    [Range(0.1, 3_600, ErrorMessage = "Http:RequestSeconds is out of range; expected 0.1 to 3600 seconds.")]
    public double RequestSeconds { get; set; } = 10;

    /// <summary>
    /// Seconds that a client may take to receive an answer of more than 64 KiB; then it is cut off. Default: 60.
    /// </summary>
    [Range(0.1, 3_600, ErrorMessage = "Http:WriteSeconds is out of range; expected 0.1 to 3600 seconds.")]
    public double WriteSeconds { get; set; } = 60;

    /// <summary>
    /// Bytes of all answers together that wait for clients to receive them; beyond, the one is cut off that has waited
    /// for longest. Default: 128 MiB, four of the largest answers that <c>Limits:MaxAnswerBytes</c> allows.
    /// </summary>
    [Range(0, 1L << 40, ErrorMessage = "Http:MaxUnsentBytes is out of range; expected 0 to 1099511627776 bytes.")]
    public long MaxUnsentBytes { get; set; } = 128 << 20;

    /// <summary>
    /// Requests to /graphql that one client address may send in a minute; 0 for any number. Default: 0.
    /// </summary>
    [Range(0, 1_000_000, ErrorMessage = "Http:RequestsPerMinute is out of range; expected 0 to 1000000.")]
    public int RequestsPerMinute { get; set; }

    /// <summary>
    /// The proxies, with spaces between, whose word for a client's address (<c>X-Forwarded-For</c>) is taken: addresses
    /// such as 10.0.0.1 and networks such as 10.0.0.0/8. Default: none.
    /// </summary>
    public string TrustedProxies { get; set; } = "";

    /// <summary>
    /// The origins, with spaces between, whose pages may ask from a browser, such as <c>https://app.example</c>;
    /// <c>*</c> for all. Default: none but this server's own.
    /// </summary>
    public string CorsOrigins { get; set; } = "";

    /// <summary>
    /// Bytes that the answers take together that are kept for identical requests; one that takes more than a sixteenth
    /// is not kept. 0 to keep none, or else 64 KiB or more. Default: 32 MiB.
    /// </summary>
    [Range(0, 1 << 30, ErrorMessage = AnswerCacheRange)]
    public int AnswerCacheBytes { get; set; } = 32 << 20;

    /// <summary>
    /// What good answers to GET carry as <c>Cache-Control</c>; empty for no such header. Default: a second, which
    /// spares the server all but one of a crowd that asks the same, and after which caches ask with the
    /// <c>ETag</c>: no answer is given that was replaced more than two seconds ago.
    /// </summary>
    [RegularExpression("[ -~]*", ErrorMessage = "Http:CacheControl holds what no header can; expected ASCII.")]
    public string CacheControl { get; set; } = "public, max-age=1, must-revalidate";

    /// <summary>
    /// Whether answers of the media type <c>application/graphql-response+json</c> have the status codes of GraphQL over
    /// HTTP as published in September 2026: 294 for data with errors, 422 for a request that is not well-formed, not
    /// valid or above a limit, 403 for a document that is not trusted; 400 stays for what can't be parsed. What comes
    /// as <c>application/json</c> keeps the codes that its clients know. Default: false.
    /// </summary>
    public bool DraftStatusCodes { get; set; }

    /// <summary>Whether the IDE is served to browsers. Default: true.</summary>
    public bool Ide { get; set; } = true;

    /// <summary>Requests in one body, as a JSON array; 0 where batches are not answered. Default: 0.</summary>
    [Range(0, 100, ErrorMessage = "Http:MaxBatch is out of range; expected 0 to 100.")]
    public int MaxBatch { get; set; }

    /// <summary>
    /// A folder of operations (<c>*.graphql</c>) that are the only ones answered, asked for by their SHA-256 or in
    /// full; empty for any operation. Default: empty.
    /// </summary>
    public string TrustedDocuments { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (AnswerCacheBytes is > 0 and < MinAnswerCacheBytes)
        {
            yield return new ValidationResult(AnswerCacheRange);
        }

        if (SplitList(CorsOrigins).FirstOrDefault(text => !Http.CorsOrigins.IsOrigin(text)) is { } origin)
        {
            yield return new ValidationResult(
                $"Http:CorsOrigins holds '{origin}', which is no origin; expected such as https://app.example or "
                + "http://localhost:3000, without a path or a usual port, or * for all.");
        }

        if (SplitList(TrustedProxies).FirstOrDefault(text => !ForwardedAddresses.IsProxy(text)) is { } proxy)
        {
            yield return new ValidationResult(
                $"Http:TrustedProxies holds '{proxy}'; expected addresses such as 10.0.0.1 or networks such as "
                + "10.0.0.0/8.");
        }

        if (TrustedDocuments.Length > 0 && !Directory.Exists(TrustedDocuments))
        {
            yield return new ValidationResult(
                $"Http:TrustedDocuments names the folder '{TrustedDocuments}', which does not exist.");
        }
    }

    /// <summary>Of a setting that is a list with spaces between.</summary>
    internal static string[] SplitList(string items) => items.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
