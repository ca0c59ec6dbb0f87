// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/debug/stop_record.h"

#include "core/debug/stop_fields.h"
#include "core/failure.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QFile>
#include <QSaveFile>

#include <type_traits>

namespace mica::debug {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr QLatin1StringView schema = "mica.stop/1"_L1;
constexpr qsizetype mostBytes = 64 * 1024 * 1024;

template <typename Number> constexpr bool isNumber = std::is_integral_v<Number> || std::is_enum_v<Number>;

class Writer {
public:
    QCborMap map;
    template <typename Field> void operator()(const char* name, Field& field) {
        map.insert(QLatin1StringView(name), value(field));
    }

private:
    template <typename Number> static std::enable_if_t<isNumber<Number>, QCborValue> value(Number number) {
        return QCborValue(static_cast<qint64>(number));
    }
    static QCborValue value(bool flag) { return QCborValue(flag); }
    static QCborValue value(QString& text) { return QCborValue(text); }
    static QCborValue value(QByteArray& bytes) { return QCborValue(bytes); }
    template <typename Member> static QCborValue value(QList<Member>& list) {
        QCborArray array;
        for (Member& member : list) { array.append(value(member)); }
        return array;
    }
    template <typename Member> static QCborValue value(QMap<int, Member>& members) {
        QCborMap result;
        for (auto member = members.begin(); member != members.end(); ++member) {
            result.insert(qint64{member.key()}, value(*member));
        }
        return result;
    }
    template <typename Member> static QCborValue value(std::optional<Member>& member) {
        return member ? value(*member) : QCborValue(nullptr);
    }
    template <typename Struct> static std::enable_if_t<!isNumber<Struct>, QCborValue> value(Struct& of) {
        Writer inner;
        fields(inner, of);
        return inner.map;
    }
};

class Reader {
public:
    Reader(const QCborMap& map, const QString& origin) : m_map(map), m_origin(origin) {}
    template <typename Field> void operator()(const char* name, Field& field) {
        m_name = name;
        take(m_map.value(QLatin1StringView(name)), field);
    }

private:
    void require(bool condition) const {
        if (condition) { return; }
        throw Failure(
            FailureKind::content,
            QStringLiteral("is not a stop: \"%1\" is missing or of another kind").arg(QLatin1StringView(m_name)),
            m_origin, QStringLiteral("Record it again with this version."));
    }
    template <typename Number> std::enable_if_t<isNumber<Number>> take(const QCborValue& value, Number& into) const {
        require(value.isInteger());
        into = static_cast<Number>(value.toInteger());
    }
    void take(const QCborValue& value, bool& into) const {
        require(value.isBool());
        into = value.toBool();
    }
    void take(const QCborValue& value, QString& into) const {
        require(value.isString());
        into = value.toString();
    }
    void take(const QCborValue& value, QByteArray& into) const {
        require(value.isByteArray());
        into = value.toByteArray();
    }
    template <typename Member> void take(const QCborValue& value, QList<Member>& into) const {
        require(value.isArray());
        for (const QCborValue one : value.toArray()) {
            Member member{};
            take(one, member);
            into += member;
        }
    }
    template <typename Member> void take(const QCborValue& value, QMap<int, Member>& into) const {
        require(value.isMap());
        for (const auto& [key, one] : value.toMap()) {
            require(key.isInteger());
            Member member{};
            take(one, member);
            into.insert(static_cast<int>(key.toInteger()), member);
        }
    }
    template <typename Member> void take(const QCborValue& value, std::optional<Member>& into) const {
        if (!value.isNull()) { take(value, into.emplace()); }
    }
    template <typename Struct> std::enable_if_t<!isNumber<Struct>> take(const QCborValue& value, Struct& into) const {
        require(value.isMap());
        Reader inner(value.toMap(), m_origin);
        fields(inner, into);
    }

    QCborMap m_map;
    QString m_origin;
    const char* m_name = "";
};

[[noreturn]] void refuse(const QString& what, const QString& origin) {
    throw Failure(FailureKind::content, what, origin, QStringLiteral("Record it again with this version."));
}

} // namespace

QByteArray encodeStop(const StopState& state) {
    StopState copy = state; // fields() names members of one that may be changed
    Writer writer;
    fields(writer, copy);
    writer.map.insert("schema"_L1, schema);
    return QCborValue(writer.map).toCbor();
}

StopState decodeStop(const QByteArray& bytes, const QString& origin) {
    QCborParserError error;
    const QCborMap map = QCborValue::fromCbor(bytes, &error).toMap();
    if (error.error != QCborError::NoError) {
        refuse(QStringLiteral("is damaged: %1").arg(error.errorString()), origin);
    }
    if (map.value("schema"_L1).toString() != schema) {
        refuse(QStringLiteral("is not of the form %1").arg(schema), origin);
    }
    StopState state;
    Reader reader(map, origin);
    fields(reader, state);
    return state;
}

void saveStop(const StopState& state, const QString& path) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(qCompress(encodeStop(state), 9)) < 0 || !file.flush() ||
        !file.commit()) {
        throw Failure(FailureKind::harness, QStringLiteral("cannot be written: %1").arg(file.errorString()), path,
                      QStringLiteral("Look whether the folder can be written and the disk has room."));
    }
}

Stop loadStop(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) { refuse(QStringLiteral("cannot be read: %1").arg(file.errorString()), path); }
    const QByteArray packed = file.read(mostBytes);
    const QByteArray bytes = qUncompress(packed);
    if (bytes.isEmpty()) { refuse(QStringLiteral("is damaged: it does not unpack"), path); }
    return std::make_shared<const StopState>(decodeStop(bytes, path));
}

} // namespace mica::debug
